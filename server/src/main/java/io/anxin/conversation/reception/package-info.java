/// How something that arrived takes effect: who wrote it, which thread it belongs to, what it is.
/// Runs inside the transaction of the intake ledger and knows nothing of it.
@NamedInterface("intake")
@NullMarked
package io.anxin.conversation.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
