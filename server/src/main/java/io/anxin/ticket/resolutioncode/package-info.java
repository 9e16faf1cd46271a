/// How tickets end: a short list that an organisation keeps. Tickets keep the code, reports group
/// by it, so a code is taken out of use, never deleted or renamed.
@NullMarked
package io.anxin.ticket.resolutioncode;

import org.jspecify.annotations.NullMarked;
