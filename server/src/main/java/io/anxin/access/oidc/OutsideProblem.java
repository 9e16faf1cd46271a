package io.anxin.access.oidc;

import java.util.Locale;

/// Why somebody did not come in. The sign-in page has the words for it, in the reader's language.
enum OutsideProblem {
    /// The provider does not answer.
    UNAVAILABLE,
    /// The person gave up there, took too long, or the answer was not the provider's.
    REFUSED,
    /// The provider does not vouch for the mail address, and there is nothing else to know the
    /// person by.
    UNVERIFIED,
    /// Nobody of the staff has this mail address, or the one who has it is somebody else there.
    UNKNOWN,
    SUSPENDED;

    String word() {
        return "outside-" + name().toLowerCase(Locale.ROOT);
    }
}
