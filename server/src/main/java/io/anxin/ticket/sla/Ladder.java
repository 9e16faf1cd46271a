package io.anxin.ticket.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// At which shares of the promised time who is told that it runs out. The agent is told a second
/// time when it has.
public record Ladder(int warningPercent, int supervisorPercent, int directorPercent) {

    /// What clocks were promised before there were ladders.
    static final Ladder USUAL = new Ladder(75, 100, 150);

    /// Everybody is told at once.
    static final Ladder IMMEDIATE = new Ladder(0, 0, 0);

    private static final int WHOLE = 100;

    int percent(EscalationStep step) {
        return switch (step) {
            case WARNING -> warningPercent;
            case BREACH -> WHOLE;
            case SUPERVISOR -> supervisorPercent;
            case DIRECTOR -> directorPercent;
        };
    }

    /// When each step is due for a clock that runs out at `due`: counted in the time the promise is
    /// counted in, and moved into the hours in which people are told.
    Map<EscalationStep, Instant> steps(Promise promise, Timeline timeline, Instant due) {
        Map<EscalationStep, Instant> steps = new EnumMap<>(EscalationStep.class);
        for (EscalationStep step : EscalationStep.values()) {
            Duration from = promise.target().multipliedBy(percent(step) - WHOLE).dividedBy(WHOLE);
            steps.put(step, timeline.hearing(timeline.add(due, from)));
        }
        return steps;
    }
}
