package io.anxin.access.personal;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What a reader may be told in the answer of an address.
@Component
class Disclosure {

    /// @param addresses whether phone numbers, mail addresses and identity numbers are told
    /// @param names whether customers are told by name
    /// @param known names that texts of the answer may hold though no member tells them
    record Told(boolean addresses, boolean names, List<String> known) {

        static final Told ALL = new Told(true, true, List.of());

        boolean all() {
            return addresses && names;
        }
    }

    /// What is no customer's: the staff themselves, the addresses of the house, the reader's own
    /// drafts, and the list of who was shown what.
    private static final Pattern OWN =
            Pattern.compile(
                    "/api/v1/(?:accounts|people|session|me|mailboxes|teams|tokens|roles)(?:/.*)?"
                            + "|/api/v1/tickets/\\d+/draft");

    private static final Pattern THING = Pattern.compile("/api/v1/([a-z-]+)/([^/]+)(/.*)?");

    /// Of a ticket only what its customer said and was told is shown, not what it is linked to.
    private static final Pattern SHOWN =
            Pattern.compile("customers/[^/]+(?:/.*)?|tickets/[^/]+(?:/messages.*|/files/.*)?");

    private final DataSubjects subjects;
    private final Unmaskings unmaskings;

    Disclosure(DataSubjects subjects, Unmaskings unmaskings) {
        this.subjects = subjects;
        this.unmaskings = unmaskings;
    }

    /// Whether anything is hidden from the reader.
    static boolean hidesFrom(Actor reader) {
        return !(reader.may(Permission.SEE_PERSONAL_DATA)
                && reader.may(Permission.SEE_CUSTOMER_NAMES));
    }

    /// @param reader null before anybody has signed in; customers see what is their own
    Told of(@Nullable Actor reader, String path) {
        if (reader == null || reader.id() == null || OWN.matcher(path).matches()) {
            return Told.ALL;
        }
        if (!hidesFrom(reader)) {
            return Told.ALL;
        }
        boolean addresses = reader.may(Permission.SEE_PERSONAL_DATA);
        boolean names = reader.may(Permission.SEE_CUSTOMER_NAMES);
        Matcher thing = THING.matcher(path);
        if (!thing.matches()) {
            return new Told(addresses, names, List.of());
        }
        String things = thing.group(1);
        String id = thing.group(2);
        if (isShown(reader, path, things, id)) {
            return Told.ALL;
        }
        return new Told(addresses, names, names ? List.of() : subjects.names(things, id));
    }

    /// What the customers are called whom an answer tells of.
    Set<String> names(JsonNode answer, Told told) {
        NamesTold held = NamesTold.in(answer);
        Set<String> names = new HashSet<>(held.names());
        names.addAll(told.known());
        held.things().forEach(thing -> names.addAll(subjects.names(thing.kind(), thing.id())));
        return names;
    }

    private boolean isShown(Actor reader, String path, String things, String id) {
        return reader.may(Permission.UNMASK_PERSONAL_DATA)
                && SHOWN.matcher(path.substring("/api/v1/".length())).matches()
                && subjects.person(things, id)
                        .filter(customer -> unmaskings.isLive(reader, "customer", customer))
                        .isPresent();
    }
}
