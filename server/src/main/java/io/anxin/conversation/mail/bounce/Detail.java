package io.anxin.conversation.mail.bounce;

/// What the other system said, in one line of bounded length.
final class Detail {

    private static final int LONGEST = 500;

    private Detail() {}

    static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
