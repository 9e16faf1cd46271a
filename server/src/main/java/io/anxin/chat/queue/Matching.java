package io.anxin.chat.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lets waiting chats ring: the one that has waited longest first, each at the agent who may answer
/// it, has the most room and has been idle longest. A chat whom nobody can answer holds up nobody
/// behind it.
public final class Matching {

    /// A chat rings at an agent.
    public record Ring(UUID chat, UUID agent) {}

    private static final Comparator<Waiting> LONGEST_WAITING =
            Comparator.comparing(Waiting::rank).thenComparing(Waiting::id);

    private Matching() {}

    public static List<Ring> match(
            Collection<Waiting> waiting, Collection<FreeAgent> agents, Instant now) {
        List<FreeAgent> free = new ArrayList<>(agents);
        List<Ring> rings = new ArrayList<>();
        for (Waiting chat : waiting.stream().sorted(LONGEST_WAITING).toList()) {
            best(chat, free)
                    .ifPresent(
                            agent -> {
                                rings.add(new Ring(chat.id(), agent.id()));
                                free.remove(agent);
                                free.add(agent.withOneMore(now));
                            });
        }
        return rings;
    }

    /// The place of each in the order in which they will be asked for, from 1 on.
    public static List<UUID> order(Collection<Waiting> waiting) {
        return waiting.stream().sorted(LONGEST_WAITING).map(Waiting::id).toList();
    }

    private static Optional<FreeAgent> best(Waiting chat, List<FreeAgent> free) {
        Comparator<FreeAgent> fitting =
                Comparator.comparing((FreeAgent agent) -> chat.passed().contains(agent.id()))
                        .thenComparing(FreeAgent::load)
                        .thenComparing(FreeAgent::idleSince)
                        .thenComparing(FreeAgent::id);
        return free.stream()
                .filter(FreeAgent::hasRoom)
                .filter(agent -> chat.team() == null || agent.isOf(chat.team()))
                .filter(agent -> agent.speaks(chat.language()))
                .min(fitting);
    }
}
