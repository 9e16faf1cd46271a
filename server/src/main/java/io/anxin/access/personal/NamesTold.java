package io.anxin.access.personal;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The names of customers that an answer tells, by the members that hold them, and the things it
/// tells of, whose texts may name their customer.
final class NamesTold {

    /// Members that hold nothing but the name of a customer.
    private static final Set<String> NAMING =
            Set.of("customerName", "callerName", "signer", "senderName");

    /// `Wang Fang <wang@example.com>`, as mails say who wrote.
    private static final Pattern MAILBOX = Pattern.compile("\"?([^\"<>@]+?)\"?\\s*<[^<>]*>");

    /// `ticket/100001`, as notices say what they are about.
    private static final Pattern THING = Pattern.compile("(ticket|customer)/([^/]+)");

    private final Set<String> names = new HashSet<>();
    private final Set<Thing> things = new HashSet<>();

    private NamesTold() {}

    /// @param kind as in the address, such as `tickets`
    record Thing(String kind, String id) {}

    static NamesTold in(JsonNode answer) {
        NamesTold told = new NamesTold();
        told.look(answer);
        return told;
    }

    Set<String> names() {
        return names;
    }

    Set<Thing> things() {
        return things;
    }

    private void look(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> member(each.getKey(), each.getValue()));
            thing(
                    object.path("subjectType").asString("")
                            + "/"
                            + object.path("subjectId").asString(""));
            if (isCustomer(object)) {
                add(object.path("name"));
                add(object.path("actorName"));
                add(object.path("before").path("name"));
                add(object.path("after").path("name"));
            }
        }
        node.values().forEach(this::look);
    }

    /// A customer, somebody who wrote or acted as one, or an entry of the audit log about one.
    private static boolean isCustomer(ObjectNode object) {
        return object.has("identities")
                || object.has("effectiveTier")
                || object.path("kind").asString("").equals("CUSTOMER")
                || object.path("actorKind").asString("").equals("CUSTOMER")
                || object.path("subjectType").asString("").equals("customer");
    }

    private void member(String name, JsonNode value) {
        if (NAMING.contains(name)) {
            add(value);
        } else if (name.equals("ticketId")) {
            things.add(new Thing("tickets", value.asString("")));
        } else if (name.equals("subject")) {
            thing(value.asString(""));
        } else if (name.equals("customer") || name.equals("customers")) {
            add(value.path("name"));
            value.values().forEach(each -> add(each.path("name")));
        } else if (name.equals("from") || name.equals("to") || name.equals("cc")) {
            mailbox(value);
            value.values().forEach(this::mailbox);
        }
    }

    private void thing(String path) {
        Matcher thing = THING.matcher(path);
        if (thing.matches()) {
            things.add(new Thing(thing.group(1) + "s", thing.group(2)));
        }
    }

    private void mailbox(JsonNode value) {
        Matcher mailbox = MAILBOX.matcher(value.asString(""));
        if (mailbox.matches()) {
            names.add(mailbox.group(1).strip());
        }
    }

    private void add(JsonNode value) {
        String name = value.asString("");
        if (!name.isBlank()) {
            names.add(name.strip());
        }
    }
}
