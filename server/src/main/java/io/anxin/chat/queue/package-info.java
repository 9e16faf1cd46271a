/// Who answers which waiting chat. Plain Java; rules: `docs/policies/live-chat.md`.
@NullMarked
package io.anxin.chat.queue;

import org.jspecify.annotations.NullMarked;
