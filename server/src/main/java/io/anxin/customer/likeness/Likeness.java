package io.anxin.customer.likeness;

import io.anxin.customer.likeness.Evidence.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// How much speaks for it that two records are of one person, and what.
///
/// An address belongs to one customer at most, so two records of one person never share one: that
/// their addresses differ says little, and it is weighed so.
///
/// @param bits the weight of all evidence and of what is known before any is looked at
public record Likeness(double bits, List<Evidence> evidence) {

    /// One of so many compared pairs is of one person; compared are only pairs with something in
    /// common.
    private static final double PRIOR = Odds.prior(1 / 1000.0);

    /// From here on a pair is shown.
    public static final double POSSIBLE = 0.2;

    private static final double SIMILAR = 0.92;
    private static final double RAREST_NAME = 0.0005;
    private static final double COMMONEST_NAME = 0.05;
    private static final double NAME_KEPT = 0.8;

    public Likeness {
        evidence = List.copyOf(evidence);
    }

    public double probability() {
        return Odds.probability(bits);
    }

    public boolean isPossible() {
        return probability() >= POSSIBLE;
    }

    /// @param nameShare how many of all customers have the name of the one: that two people are
    ///   called alike says more of a rare name than of a common one
    public static Likeness between(Portrait one, Portrait other, double nameShare) {
        List<Evidence> found = new ArrayList<>();
        if (meet(one.claims(), other.claims())) {
            found.add(new Evidence(Finding.SAME_ADDRESS_CLAIMED, Odds.weight(0.6, 0.0001)));
        }
        phones(one, other, found);
        mails(one, other, found);
        names(one, other, nameShare, found);
        companies(one, other, found);
        double bits = PRIOR + found.stream().mapToDouble(Evidence::bits).sum();
        return new Likeness(bits, found);
    }

    private static void phones(Portrait one, Portrait other, List<Evidence> found) {
        if (meet(one.phones(), other.phones())) {
            found.add(new Evidence(Finding.SAME_PHONE, Odds.weight(0.4, 0.0001)));
        } else if (!one.phones().isEmpty() && !other.phones().isEmpty()) {
            found.add(new Evidence(Finding.OTHER_PHONE, Odds.oppositeWeight(0.4, 0.0001)));
        }
    }

    private static void mails(Portrait one, Portrait other, List<Evidence> found) {
        if (meet(one.mailboxes(), other.mailboxes())) {
            found.add(new Evidence(Finding.SAME_MAILBOX, Odds.weight(0.1, 0.00001)));
        } else if (meet(one.mailNames(), other.mailNames())) {
            found.add(new Evidence(Finding.SAME_MAIL_NAME, Odds.weight(0.2, 0.001)));
        } else if (!one.mailboxes().isEmpty() && !other.mailboxes().isEmpty()) {
            found.add(new Evidence(Finding.OTHER_MAIL, Odds.oppositeWeight(0.3, 0.00101)));
        }
    }

    private static void names(
            Portrait one, Portrait other, double nameShare, List<Evidence> found) {
        if (one.name().isEmpty() || other.name().isEmpty()) {
            return;
        }
        double chance = Math.clamp(nameShare, RAREST_NAME, COMMONEST_NAME);
        if (one.name().equals(other.name())) {
            found.add(new Evidence(Finding.SAME_NAME, Odds.weight(NAME_KEPT, chance)));
        } else if (isSimilar(one.name(), other.name())) {
            found.add(new Evidence(Finding.SIMILAR_NAME, Odds.weight(0.12, 0.01)));
        } else {
            found.add(new Evidence(Finding.OTHER_NAME, Odds.weight(0.08, 0.98)));
        }
    }

    /// A Chinese name is two or three characters: one that differs makes another name.
    private static boolean isSimilar(String one, String other) {
        boolean written = one.codePoints().noneMatch(Character::isIdeographic);
        return written && JaroWinkler.likeness(one, other) >= SIMILAR;
    }

    private static void companies(Portrait one, Portrait other, List<Evidence> found) {
        if (one.company() == null || other.company() == null) {
            return;
        }
        boolean same = one.company().equals(other.company());
        found.add(
                same
                        ? new Evidence(Finding.SAME_COMPANY, Odds.weight(0.85, 0.02))
                        : new Evidence(Finding.OTHER_COMPANY, Odds.oppositeWeight(0.85, 0.02)));
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }
}
