package io.anxin.chat.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An agent who takes chats now.
///
/// @param load chats that the agent has or that ring at the agent
/// @param capacity how many at once
/// @param idleSince when the agent last got or ended a chat
/// @param languages empty when nothing is known: then the agent is asked for every language
public record FreeAgent(
        UUID id,
        Set<UUID> teams,
        List<String> languages,
        int load,
        int capacity,
        Instant idleSince) {

    public FreeAgent {
        teams = Set.copyOf(teams);
        languages = List.copyOf(languages);
    }

    boolean hasRoom() {
        return load < capacity;
    }

    boolean speaks(String language) {
        return languages.isEmpty()
                || languages.stream().anyMatch(each -> base(each).equals(base(language)));
    }

    boolean isOf(UUID team) {
        return teams.contains(team);
    }

    FreeAgent withOneMore(Instant now) {
        return new FreeAgent(id, teams, languages, load + 1, capacity, now);
    }

    private static String base(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }
}
