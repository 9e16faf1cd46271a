/// Rules of accounts that a change would break.
@NullMarked
package io.anxin.access.refusal;

import org.jspecify.annotations.NullMarked;
