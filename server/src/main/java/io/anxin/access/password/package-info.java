/// Passwords: how they are hashed, what is asked of them, how they are set and reset.
@NullMarked
package io.anxin.access.password;

import org.jspecify.annotations.NullMarked;
