package io.anxin.customer.likeness;

/// How alike two short texts are, from 0 to 1. Jaro counts the characters that both have at nearly
/// the same place and those of them that changed places; Winkler adds for a common beginning,
/// because people err less at the beginning of a name (W. E. Winkler, String Comparator Metrics and
/// Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage, 1990).
public final class JaroWinkler {

    private static final int LONGEST_BEGINNING = 4;
    private static final double WEIGHT_OF_BEGINNING = 0.1;

    private JaroWinkler() {}

    public static double likeness(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        double jaro = jaro(left, right);
        int same = 0;
        int most = Math.min(LONGEST_BEGINNING, Math.min(left.length, right.length));
        while (same < most && left[same] == right[same]) {
            same++;
        }
        return jaro + same * WEIGHT_OF_BEGINNING * (1 - jaro);
    }

    public static double jaro(String one, String other) {
        return jaro(one.codePoints().toArray(), other.codePoints().toArray());
    }

    private static double jaro(int[] left, int[] right) {
        if (left.length == 0 && right.length == 0) {
            return 1;
        }
        int reach = Math.max(0, Math.max(left.length, right.length) / 2 - 1);
        boolean[] leftCommon = new boolean[left.length];
        boolean[] rightCommon = new boolean[right.length];
        double common = match(left, right, reach, leftCommon, rightCommon);
        if (common == 0) {
            return 0;
        }
        double moved = moved(left, right, leftCommon, rightCommon) / 2.0;
        return (common / left.length + common / right.length + (common - moved) / common) / 3;
    }

    private static int match(
            int[] left, int[] right, int reach, boolean[] leftCommon, boolean[] rightCommon) {
        int common = 0;
        for (int i = 0; i < left.length; i++) {
            int until = Math.min(right.length - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= until; j++) {
                if (!rightCommon[j] && left[i] == right[j]) {
                    leftCommon[i] = true;
                    rightCommon[j] = true;
                    common++;
                    break;
                }
            }
        }
        return common;
    }

    private static int moved(int[] left, int[] right, boolean[] leftCommon, boolean[] rightCommon) {
        int moved = 0;
        int j = 0;
        for (int i = 0; i < left.length; i++) {
            if (leftCommon[i]) {
                while (!rightCommon[j]) {
                    j++;
                }
                if (left[i] != right[j]) {
                    moved++;
                }
                j++;
            }
        }
        return moved;
    }
}
