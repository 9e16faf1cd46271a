package io.anxin.survey;

import java.util.regex.Pattern;

/// Addresses that nobody reads.
final class MachineAddress {

    private static final Pattern LOCAL_PART =
            Pattern.compile(
                    "(no|not|do[-_.]?not|never)[-_.]?reply([-_.+].*)?|mailer[-_.]?daemon|postmaster"
                            + "|bounces?([-_.+].*)?|auto[-_.]?(mailer|reply|responder).*"
                            + "|notifications?|alerts?|system|daemon|root",
                    Pattern.CASE_INSENSITIVE);

    private MachineAddress() {}

    static boolean matches(String address) {
        int at = address.lastIndexOf('@');
        return at <= 0 || LOCAL_PART.matcher(address.substring(0, at)).matches();
    }
}
