/// The mail addresses of the company, the servers behind them and how far fetching has come.
@NamedInterface("mailbox")
@NullMarked
package io.anxin.conversation.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
