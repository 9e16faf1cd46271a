package io.anxin.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The things of one team, of each kind that the interface tells of.
///
/// @param marker a word that every text of these things holds and no other text does
/// @param tickets the first came by mail with a file, was answered, noted on, resolved and judged
///   by its customer; the others are one of each kind of ticket
/// @param upload, token, notice of a person of the team
/// @param work tasks, cases and the like on its tickets, by the first word of their addresses; the
///   task is another department's
record World(
        String marker,
        UUID team,
        List<Long> tickets,
        UUID customer,
        UUID file,
        UUID intake,
        UUID outbox,
        UUID view,
        UUID reply,
        UUID upload,
        UUID token,
        long notice,
        Map<String, UUID> work) {

    long ticket() {
        return tickets.getFirst();
    }

    /// Another one of the tickets; one that was never made when there is only that one.
    long besides(long ticket) {
        return tickets.stream().filter(each -> each != ticket).findFirst().orElse(ticket + 1);
    }

    /// The same where its mailbox, whose name is its word, is no secret.
    World unnamed() {
        return new World(
                "no such word",
                team,
                tickets,
                customer,
                file,
                intake,
                outbox,
                view,
                reply,
                upload,
                token,
                notice,
                work);
    }

    /// Things that were never made.
    static World nowhere() {
        UUID none = new UUID(0, 404);
        return new World(
                "",
                none,
                List.of(999_999_999L),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                999_999_999L,
                Map.of());
    }
}
