package io.anxin.conversation.mail.mime;

/// Text whose paragraphs were broken into lines for the journey (`format=flowed`, RFC 3676): a line
/// that ends with a space goes on in the next one of the same quote depth.
final class FlowedText {

    private FlowedText() {}

    /// @param dropSpace `delsp=yes`: the space was added for the journey, as in Chinese text
    static String joined(String text, boolean dropSpace) {
        var all = new StringBuilder(text.length());
        int depth = -1; // of the line that goes on, -1 when none does
        for (String line : text.split("\n", -1)) {
            int quotes = quotes(line);
            String content = line.substring(quotes);
            String plain = content.startsWith(" ") ? content.substring(1) : content;
            boolean goesOn = depth == quotes;
            if (!goesOn) {
                all.append(all.isEmpty() ? "" : "\n").append(">".repeat(quotes));
                all.append(quotes > 0 && !plain.isEmpty() ? " " : "");
            }
            boolean soft = plain.endsWith(" ") && !plain.equals("-- ");
            boolean shorten = soft && dropSpace && !endsAWord(plain);
            all.append(shorten ? plain.substring(0, plain.length() - 1) : plain);
            depth = soft ? quotes : -1;
        }
        return all.toString();
    }

    /// Programs that say `delsp` without adding the space would have their words glued together.
    /// What is broken on purpose is Chinese text and long addresses of the web.
    private static boolean endsAWord(String line) {
        String text = line.stripTrailing();
        boolean one = text.length() == line.length() - 1;
        boolean ascii = !text.isEmpty() && text.charAt(text.length() - 1) < 0x80;
        boolean link = text.substring(text.lastIndexOf(' ') + 1).contains("://");
        return one && ascii && !link;
    }

    private static int quotes(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == '>') {
            at++;
        }
        return at;
    }
}
