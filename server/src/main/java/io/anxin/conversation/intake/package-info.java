/// The intake ledger: whatever arrives is stored here raw before anything is done with it, and each
/// line tells what became of it.
@NamedInterface("intake")
@NullMarked
package io.anxin.conversation.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
