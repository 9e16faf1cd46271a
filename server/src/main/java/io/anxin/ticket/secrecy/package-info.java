/// How people make tickets confidential, lift that again, and take one over.
@NullMarked
package io.anxin.ticket.secrecy;

import org.jspecify.annotations.NullMarked;
