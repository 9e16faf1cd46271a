/// The second factor: codes of an authenticator app (RFC 6238) and recovery codes.
@NullMarked
package io.anxin.access.secondfactor;

import org.jspecify.annotations.NullMarked;
