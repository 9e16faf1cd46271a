package io.anxin.demo;

import io.anxin.access.Actor;
import io.anxin.conversation.Messages;
import io.anxin.conversation.WriteNote;
import io.anxin.conversation.WriteReply;
import io.anxin.conversation.intake.Intake;
import io.anxin.conversation.intake.Receipt;
import io.anxin.conversation.intake.Source;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.customer.CustomerId;
import io.anxin.shared.WorldClock;
import io.anxin.survey.AnswerSurvey;
import io.anxin.survey.Surveys;
import io.anxin.ticket.Casework;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.State;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Lets a planned life happen, each step at its own time.
@Component
class DemoHistory {

    private static final Actor PROGRAM = Actor.system("demo");
    private static final String SOLVED = "SOLVED";

    private final Intake intake;
    private final Messages messages;
    private final Tickets tickets;
    private final Casework casework;
    private final Surveys surveys;

    DemoHistory(
            Intake intake, Messages messages, Tickets tickets, Casework casework, Surveys surveys) {
        this.intake = intake;
        this.messages = messages;
        this.tickets = tickets;
        this.casework = casework;
        this.surveys = surveys;
    }

    /// @param number of the life, from 0; mail ids are made from it
    void happen(
            int number,
            Life life,
            CustomerId customer,
            Mailbox mailbox,
            Staff staff,
            RandomGenerator random) {
        String mailId =
                "demo-"
                        + number
                        + "@"
                        + mailbox.address().substring(mailbox.address().indexOf('@') + 1);
        TicketId id = WorldClock.at(life.openedAt(), () -> open(life, customer, mailbox, mailId));
        TicketSummary opened = tickets.requireVisible(PROGRAM, id);
        Actor agent = staff.answering(opened.team(), opened.assignee(), random);
        int place = 0;
        for (Life.Step step : life.steps()) {
            place++;
            String stepMail =
                    "demo-" + number + "-" + place + mailId.substring(mailId.indexOf('@'));
            WorldClock.at(
                    step.at(),
                    () -> {
                        take(step, new Scene(id, life, mailbox, agent, mailId, stepMail));
                        return true;
                    });
        }
    }

    private record Scene(
            TicketId id,
            Life life,
            Mailbox mailbox,
            Actor agent,
            String firstMail,
            String nextMail) {}

    private TicketId open(Life life, CustomerId customer, Mailbox mailbox, String mailId) {
        if (life.door() == Life.Door.MAIL) {
            return receive(
                    mailbox,
                    DemoMail.write(
                            life.buyer(),
                            mailbox.address(),
                            life.openedAt(),
                            life.subject(),
                            life.text(),
                            mailId,
                            null));
        }
        Channel channel = life.door() == Life.Door.PHONE ? Channel.PHONE : Channel.COUNTER;
        TicketId id =
                tickets.open(
                                PROGRAM,
                                OpenTicket.of(
                                        channel,
                                        life.subject(),
                                        life.text(),
                                        customer,
                                        life.buyer().locale()))
                        .id();
        messages.heard(PROGRAM, id, life.text());
        return id;
    }

    private TicketId receive(Mailbox mailbox, byte[] mail) {
        Receipt receipt = intake.receive(mailbox, Source.HTTP, null, mail);
        return new TicketId(
                Objects.requireNonNull(receipt.ticketId(), () -> "no ticket from " + receipt));
    }

    private void take(Life.Step step, Scene scene) {
        switch (step) {
            case Life.Answer answer -> reply(scene, answer.text(), answer.waiting());
            case Life.Note note -> note(scene, note.text());
            case Life.FollowUp said -> hear(scene, said.text(), step);
            case Life.Reopen said -> hear(scene, said.text(), step);
            case Life.Resolve done -> {
                reply(scene, done.text(), false);
                casework.resolve(scene.agent(), scene.id(), null, SOLVED, null);
            }
            case Life.Score score -> score(scene.id(), score);
            case Life.Close _ -> close(scene.id());
        }
    }

    private void reply(Scene scene, String text, boolean waiting) {
        String said = text.replace("{agent}", scene.agent().name());
        int last = tickets.requireVisible(PROGRAM, scene.id()).messages();
        WriteReply reply =
                new WriteReply(
                        said,
                        WriteReply.Format.TEXT,
                        null,
                        null,
                        null,
                        last,
                        true,
                        true,
                        waiting,
                        null,
                        null);
        messages.reply(
                scene.agent(),
                scene.id(),
                reply,
                Locale.forLanguageTag(scene.life().buyer().locale()));
    }

    private void note(Scene scene, String text) {
        messages.note(
                scene.agent(), scene.id(), new WriteNote(text, WriteReply.Format.TEXT, null, null));
    }

    private void hear(Scene scene, String text, Life.Step step) {
        if (scene.life().door() == Life.Door.MAIL) {
            receive(
                    scene.mailbox(),
                    DemoMail.write(
                            scene.life().buyer(),
                            scene.mailbox().address(),
                            step.at(),
                            "Re: " + scene.life().subject(),
                            text,
                            scene.nextMail(),
                            scene.firstMail()));
        } else {
            messages.heard(scene.agent(), scene.id(), text);
        }
    }

    private void score(TicketId id, Life.Score score) {
        surveys.latestOf(id)
                .ifPresent(
                        survey ->
                                surveys.answer(
                                        survey,
                                        new AnswerSurvey(
                                                score.score() > 2 ? true : null,
                                                score.score(),
                                                score.comment())));
    }

    private void close(TicketId id) {
        TicketSummary ticket = tickets.requireVisible(PROGRAM, id);
        if (ticket.state() == State.RESOLVED) {
            casework.close(PROGRAM, id, null, Closure.Reason.NO_ANSWER);
        }
    }
}
