/// The doors through which mail comes in: HTTP and SMTP. Behind each stands the intake ledger.
@NullMarked
package io.anxin.conversation.door;

import org.jspecify.annotations.NullMarked;
