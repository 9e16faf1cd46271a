package io.anxin.customer.likeness;

/// The weights by which records are linked (I. P. Fellegi, A. B. Sunter, A Theory for Record
/// Linkage, 1969), in bits: what is found is weighed by how much more often it is found with
/// records of one person than with records of two.
public final class Odds {

    private Odds() {}

    /// @param match how often it is found with two records of one person, more than 0 and up to 1
    /// @param chance how often it is found with records of two people, more than 0 and up to 1
    /// @return more than 0 when it speaks for one person
    public static double weight(double match, double chance) {
        return Math.log(match / chance) / Math.log(2);
    }

    /// What the opposite of it weighs.
    public static double oppositeWeight(double match, double chance) {
        return weight(1 - match, 1 - chance);
    }

    /// @param bits all weights together with the one of the share of pairs that are of one person
    public static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    /// The weight to begin with.
    ///
    /// @param share of the compared pairs that are of one person, between 0 and 1
    public static double prior(double share) {
        return weight(share, 1 - share);
    }
}
