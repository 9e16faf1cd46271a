package io.anxin.conversation.mail.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the mailboxes of From, To and the like (RFC 5322, with groups, comments, quoted names, and
/// the habits of programs that never read it). The names are decoded, the addresses never: an
/// encoded word inside an address is how `attacker@` dresses up as somebody else.
public final class AddressList {

    private static final int MOST = 2_000;
    private static final Pattern BARE = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");

    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder address = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private boolean angled;

    private AddressList() {}

    /// @param value unfolded, with its encoded words
    public static List<MailAddress> parse(String value) {
        var list = new AddressList();
        list.read(value);
        return List.copyOf(list.found);
    }

    private void read(String value) {
        int at = 0;
        while (at < value.length() && found.size() < MOST) {
            char c = value.charAt(at);
            switch (c) {
                case '"' -> at = quoted(value, at + 1);
                case '(' -> at = comment(value, at + 1);
                case '<' -> at = angle(value, at + 1);
                case ',', ';' -> {
                    close();
                    at++;
                }
                case ':' -> {
                    at++;
                    startGroup(c);
                }
                case '=' -> at = encodedWord(value, at);
                default -> {
                    name.append(c);
                    at++;
                }
            }
        }
        close();
    }

    /// `Team: a@x, b@x;` has a name that belongs to nobody; a colon inside a name stays.
    private void startGroup(char colon) {
        if (name.indexOf("@") < 0 && !angled) {
            name.setLength(0);
        } else {
            name.append(colon);
        }
    }

    /// Copied whole: its text may hold commas and semicolons of a broken encoder.
    private int encodedWord(String value, int from) {
        int end = from;
        if (value.startsWith("=?", from)) {
            int first = value.indexOf('?', from + 2);
            int second = first < 0 ? -1 : value.indexOf('?', first + 1);
            int close = second < 0 ? -1 : value.indexOf("?=", second + 1);
            end = close > 0 && close - from < 2_000 ? close + 1 : from;
        }
        name.append(value, from, end + 1);
        return end + 1;
    }

    private int quoted(String value, int from) {
        int at = from;
        while (at < value.length() && value.charAt(at) != '"') {
            if (value.charAt(at) == '\\' && at + 1 < value.length()) {
                at++;
            }
            name.append(value.charAt(at++));
        }
        return at + 1;
    }

    private int comment(String value, int from) {
        int depth = 1;
        int at = from;
        while (at < value.length() && depth > 0) {
            char c = value.charAt(at++);
            boolean escaped = c == '\\' && at < value.length();
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 0 && comment.length() < 500) {
                comment.append(escaped ? value.charAt(at) : c);
            }
            at += escaped ? 1 : 0;
        }
        return at;
    }

    private int angle(String value, int from) {
        int end = value.indexOf('>', from);
        int comma = value.indexOf(',', from);
        int stop = end >= 0 ? end : comma >= 0 ? comma : value.length();
        address.append(value, from, stop);
        angled = true;
        return end >= 0 ? end + 1 : stop;
    }

    private void close() {
        String plainName = name.toString().strip();
        String target = address.toString().strip();
        if (angled) {
            target = target.replaceFirst("(?i)^mailto:", "").replaceFirst("^@[^:]*:", "");
            add(plainName, withoutComments(target).replaceAll("\\s+", ""));
        } else if (!plainName.isEmpty()) {
            addWithoutAngle(plainName);
        }
        name.setLength(0);
        address.setLength(0);
        comment.setLength(0);
        angled = false;
    }

    /// `pete(his account)@silly.test`: RFC 5322 allows remarks also between the parts of an
    /// address.
    private static String withoutComments(String address) {
        String rest = address;
        for (int depth = 0; depth < 5 && rest.indexOf('(') >= 0; depth++) {
            rest = rest.replaceAll("\\([^()]*\\)", "");
        }
        return rest;
    }

    private void addWithoutAngle(String written) {
        String text = written.replaceAll("\\s*([@.])\\s+(?=\\S+$)|\\s+([@.])\\s*(?=\\S+$)", "$1$2");
        var bare = BARE.matcher(text);
        if (text.indexOf(' ') < 0 && text.contains("@")) {
            add("", text);
        } else if (bare.find()) {
            String rest = text.substring(0, bare.start()) + text.substring(bare.end());
            add(rest.strip(), bare.group());
        } else {
            add(text, "");
        }
    }

    private void add(String rawName, String target) {
        String shown = rawName.isEmpty() ? comment.toString().strip() : rawName;
        if (shown.isEmpty() && target.isEmpty()) {
            return;
        }
        String decoded = EncodedWords.decode(shown).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        found.add(new MailAddress(decoded, target.replaceAll("\\p{Cntrl}", "")));
    }
}
