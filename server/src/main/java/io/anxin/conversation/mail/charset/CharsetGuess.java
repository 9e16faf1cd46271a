package io.anxin.conversation.mail.charset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which charset unlabelled bytes are in, from how often they form the common characters of each.
/// Each scale gives the share (0 to 1) of common characters among those outside ASCII: the first
/// level of GB 2312 has the 3,755 characters that make up 99 % of Chinese text, the first level of
/// Big5 the 5,401 common ones, KS X 1001 all modern syllables, and Japanese is full of kana.
final class CharsetGuess {

    /// Under this many double bytes Korean and Chinese look alike; Chinese is then the better bet.
    private static final int ENOUGH_FOR_KOREAN = 12;

    record Guess(String charset, double score) {}

    private CharsetGuess() {}

    /// The most plausible charset other than UTF-8 (which proves itself), null when none is.
    static @Nullable Guess of(byte[] bytes) {
        Guess best = null;
        for (Guess each : all(bytes)) {
            if (each.score > 0.55 && (best == null || each.score > best.score)) {
                best = each;
            }
        }
        return best;
    }

    static double scoreOf(byte[] bytes, String charset) {
        return all(bytes).stream()
                .filter(guess -> guess.charset.equalsIgnoreCase(charset))
                .mapToDouble(Guess::score)
                .findFirst()
                .orElse(1);
    }

    private static List<Guess> all(byte[] bytes) {
        var gb = new Scale();
        var big5 = new Scale();
        var korean = new Scale();
        var japanese = new Scale();
        var shiftJis = new Scale();
        for (int at = 0; at < bytes.length; ) {
            int lead = bytes[at] & 0xff;
            int trail = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
            if (lead < 0x80) {
                at++;
                continue;
            }
            gb.add(chinese(lead, trail));
            big5.add(taiwanese(lead, trail));
            korean.add(hangul(lead, trail));
            japanese.add(eucJapanese(lead, trail));
            at += 2;
        }
        shiftJis(bytes, shiftJis);
        double certainty = korean.count < ENOUGH_FOR_KOREAN ? 0.9 : 1.01;
        return List.of(
                new Guess("GB18030", gb.share()),
                new Guess("x-windows-950", big5.share()),
                new Guess("x-windows-949", korean.share() * certainty),
                new Guess("EUC-JP", japanese.share()),
                new Guess("windows-31j", shiftJis.share()),
                new Guess("windows-1251", cyrillic(bytes, 0xE0, 0xFF)),
                new Guess("KOI8-R", cyrillic(bytes, 0xC0, 0xDF)));
    }

    private static double chinese(int lead, int trail) {
        if (trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3)) {
            return 1;
        }
        if (trail >= 0x30 && trail <= 0x39) {
            return 0.6; // first half of a 4-byte character
        }
        return trail >= 0xA1 && lead >= 0xD8 && lead <= 0xF7 ? 0.3 : 0;
    }

    private static double taiwanese(int lead, int trail) {
        boolean pair = (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE);
        if (!pair) {
            return 0;
        }
        return lead >= 0xA4 && lead <= 0xC6 ? 1 : lead >= 0xA1 && lead <= 0xA3 ? 0.9 : 0.2;
    }

    private static double hangul(int lead, int trail) {
        if (trail < 0xA1) {
            return 0;
        }
        return lead >= 0xB0 && lead <= 0xC8 ? 1 : lead <= 0xA3 ? 0.5 : 0;
    }

    private static double eucJapanese(int lead, int trail) {
        if (trail < 0xA1) {
            return 0;
        }
        return lead == 0xA4 || lead == 0xA5 ? 1.2 : lead >= 0xB0 && lead <= 0xCF ? 0.7 : 0.5;
    }

    private static void shiftJis(byte[] bytes, Scale scale) {
        for (int at = 0; at < bytes.length; ) {
            int lead = bytes[at] & 0xff;
            if (lead < 0x80) {
                at++;
            } else if (lead >= 0xA1 && lead <= 0xDF) {
                scale.add(0.1);
                at++;
            } else {
                scale.add(lead == 0x82 || lead == 0x83 ? 1.2 : lead <= 0x97 ? 0.7 : 0.1);
                at += 2;
            }
        }
    }

    /// Russian is written mostly in small letters and in words of several.
    private static double cyrillic(byte[] bytes, int first, int last) {
        int high = 0;
        int small = 0;
        int lonely = 0;
        for (int at = 0; at < bytes.length; at++) {
            int value = bytes[at] & 0xff;
            if (value >= 0x80) {
                high++;
                small += value >= first && value <= last ? 1 : 0;
                boolean before = at > 0 && bytes[at - 1] < 0;
                boolean after = at + 1 < bytes.length && bytes[at + 1] < 0;
                lonely += before || after ? 0 : 1;
            }
        }
        return high < 6 || lonely * 4 > high ? 0 : 0.9 * small / high;
    }

    private static final class Scale {
        private double sum;
        private int count;

        void add(double weight) {
            sum += weight;
            count++;
        }

        double share() {
            return count == 0 ? 0 : sum / count;
        }
    }
}
