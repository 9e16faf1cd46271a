package io.anxin.customer.likeness;

/// One thing that speaks for it or against it that two records are of one person.
///
/// @param bits what it weighs, less than 0 when it speaks against it
public record Evidence(Finding finding, double bits) {

    /// What is found when two records are compared. Of each kind at most one is found; what one of
    /// the two does not tell is no evidence.
    public enum Finding {
        /// Somebody wrote down one address for both.
        SAME_ADDRESS_CLAIMED,
        SAME_PHONE,
        OTHER_PHONE,
        /// One mailbox, written in two ways.
        SAME_MAILBOX,
        /// The same name before the `@` of two providers.
        SAME_MAIL_NAME,
        OTHER_MAIL,
        SAME_NAME,
        /// A slip of the pen, or the words in another order.
        SIMILAR_NAME,
        OTHER_NAME,
        SAME_COMPANY,
        OTHER_COMPANY
    }
}
