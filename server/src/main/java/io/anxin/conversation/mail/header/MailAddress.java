package io.anxin.conversation.mail.header;

import java.util.Locale;

/// One mailbox of a header field.
///
/// @param name the display name, decoded, empty when there is none
/// @param address as written (`local@domain`); never the result of decoding an encoded word
public record MailAddress(String name, String address) {

    /// The address for comparing: lower case.
    public String canonical() {
        return address.toLowerCase(Locale.ROOT);
    }

    /// The part after the last `@`, lower case; empty when there is none.
    public String domain() {
        return canonical().substring(canonical().lastIndexOf('@') + 1);
    }
}
