package io.anxin.conversation.reception;

import java.util.regex.Pattern;

/// What the subject and the words of a mail tell before anybody has read them.
final class Subjects {

    private static final Pattern PREFIX =
            Pattern.compile(
                    "^(?:(?:re|fw|fwd|aw|wg|sv|回复|答复|转发)\\s*(?:\\[\\d+])?\\s*[:：]\\s*)+",
                    Pattern.CASE_INSENSITIVE);

    private Subjects() {}

    /// The subject of a first mail, without the marks of answers and forwardings.
    static String plain(String subject) {
        String plain = PREFIX.matcher(subject.strip()).replaceFirst("").strip();
        return plain.isEmpty() ? subject.strip() : plain;
    }

    /// The language to answer in: Chinese as soon as a tenth of the letters is Han, since Chinese
    /// mails are full of Latin product codes and addresses.
    static String locale(String text) {
        long han =
                text.codePoints()
                        .limit(5_000)
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .count();
        long letters = text.codePoints().limit(5_000).filter(Character::isLetter).count();
        return han > 0 && han * 10 >= letters ? "zh-CN" : "en";
    }
}
