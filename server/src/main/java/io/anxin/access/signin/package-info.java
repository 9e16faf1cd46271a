/// Signing in: what is checked, how failures are slowed down, the first visit that makes the
/// administrator.
@NullMarked
package io.anxin.access.signin;

import org.jspecify.annotations.NullMarked;
