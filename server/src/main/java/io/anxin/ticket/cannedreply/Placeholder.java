package io.anxin.ticket.cannedreply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a canned reply may leave open until it is put into an answer.
enum Placeholder {
    CUSTOMER_NAME("customer.name"),
    CUSTOMER_COMPANY("customer.company"),
    TICKET_NUMBER("ticket.number"),
    TICKET_SUBJECT("ticket.subject"),
    AGENT_NAME("agent.name");

    /// Whatever stands in double braces is meant as one, however it is written.
    static final Pattern BRACED = Pattern.compile("\\{\\{([^{}]*)}}");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Placeholder> of(String written) {
        return Arrays.stream(values()).filter(each -> each.word.equals(written.strip())).findAny();
    }

    /// As written, with the braces, each once: what would reach a customer as it stands.
    static List<String> unknownIn(String template) {
        return BRACED.matcher(template)
                .results()
                .filter(found -> of(found.group(1)).isEmpty())
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
