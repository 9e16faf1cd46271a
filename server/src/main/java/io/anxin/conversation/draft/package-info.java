/// What people are writing, kept on the server.
@NullMarked
package io.anxin.conversation.draft;

import org.jspecify.annotations.NullMarked;
