/// Every error leaves the program here, as `application/problem+json` (RFC 9457) in the reader's
/// language, with a `type` of `urn:anxin:problem:<name>`.
@NullMarked
package io.anxin.web.problem;

import org.jspecify.annotations.NullMarked;
