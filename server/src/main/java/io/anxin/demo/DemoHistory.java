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
import java.util.Optional;
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

    /// A life that begins.
    ///
    /// @param number from 0; mail ids are made from it
    record Opening(int number, Life life, CustomerId customer, Mailbox mailbox) {

        private String mailId() {
            return mailId(Integer.toString(number));
        }

        private String mailIdOf(int step) {
            return mailId(number + "-" + step);
        }

        private String mailId(String name) {
            String address = mailbox.address();
            return "demo-" + name + address.substring(address.indexOf('@'));
        }
    }

    /// A life whose ticket is open, and who answers it.
    record Opened(Opening opening, TicketId ticket, Actor agent) {

        private Life life() {
            return opening.life();
        }
    }

    /// Opens the ticket of a life at its time.
    Opened open(Opening opening, Staff staff, RandomGenerator random) {
        TicketId id = WorldClock.at(opening.life().openedAt(), () -> open(opening));
        TicketSummary ticket = tickets.requireVisible(PROGRAM, id);
        return new Opened(opening, id, staff.answering(ticket.team(), ticket.assignee(), random));
    }

    /// Opens what a customer says on the telephone, and answers it at once when there is an answer.
    TicketId call(OpenTicket wanted, Optional<String> answer, Staff staff) {
        TicketId id = open(wanted);
        answer.ifPresent(
                text -> {
                    TicketSummary ticket = tickets.requireVisible(PROGRAM, id);
                    Actor agent = staff.answering(ticket.assignee());
                    reply(agent, id, text, false, wanted.locale());
                });
        return id;
    }

    /// Lets the rest of the life happen, each step at its time.
    void goOn(Opened opened) {
        int place = 0;
        for (Life.Step step : opened.life().steps()) {
            String stepMail = opened.opening().mailIdOf(++place);
            WorldClock.at(
                    step.at(),
                    () -> {
                        take(step, opened, stepMail);
                        return true;
                    });
        }
    }

    private TicketId open(Opening opening) {
        Life life = opening.life();
        if (life.door() == Life.Door.MAIL) {
            byte[] mail =
                    DemoMail.write(
                            life.buyer(),
                            opening.mailbox().address(),
                            life.openedAt(),
                            life.subject(),
                            life.text(),
                            opening.mailId(),
                            null);
            return receive(opening.mailbox(), mail);
        }
        Channel channel = life.door() == Life.Door.PHONE ? Channel.PHONE : Channel.COUNTER;
        return open(
                OpenTicket.of(
                        channel,
                        life.subject(),
                        life.text(),
                        opening.customer(),
                        life.buyer().locale()));
    }

    private TicketId open(OpenTicket wanted) {
        TicketId id = tickets.open(PROGRAM, wanted).id();
        messages.heard(PROGRAM, id, wanted.text());
        return id;
    }

    private TicketId receive(Mailbox mailbox, byte[] mail) {
        Receipt receipt = intake.receive(mailbox, Source.HTTP, null, mail);
        return new TicketId(
                Objects.requireNonNull(receipt.ticketId(), () -> "no ticket from " + receipt));
    }

    private void take(Life.Step step, Opened opened, String mailId) {
        switch (step) {
            case Life.Answer answer -> reply(opened, answer.text(), answer.waiting());
            case Life.Note note -> note(opened, note.text());
            case Life.FollowUp said -> hear(opened, said.text(), step, mailId);
            case Life.Reopen said -> hear(opened, said.text(), step, mailId);
            case Life.Resolve done -> {
                reply(opened, done.text(), false);
                casework.resolve(opened.agent(), opened.ticket(), null, SOLVED, null);
            }
            case Life.Score score -> score(opened.ticket(), score);
            case Life.Close _ -> close(opened.ticket());
        }
    }

    static String signed(String text, Actor agent) {
        return text.replace("{agent}", agent.name());
    }

    private void reply(Opened opened, String text, boolean waiting) {
        String said = signed(text, opened.agent());
        reply(opened.agent(), opened.ticket(), said, waiting, opened.life().buyer().locale());
    }

    private void reply(Actor agent, TicketId ticket, String text, boolean waiting, String locale) {
        WriteReply reply =
                new WriteReply(
                        text,
                        WriteReply.Format.TEXT,
                        null,
                        null,
                        null,
                        0,
                        true,
                        true,
                        waiting,
                        null,
                        null);
        messages.reply(agent, ticket, reply, Locale.forLanguageTag(locale));
    }

    private void note(Opened opened, String text) {
        messages.note(
                opened.agent(),
                opened.ticket(),
                new WriteNote(text, WriteReply.Format.TEXT, null, null));
    }

    private void hear(Opened opened, String text, Life.Step step, String mailId) {
        if (opened.life().door() == Life.Door.MAIL) {
            receive(
                    opened.opening().mailbox(),
                    DemoMail.write(
                            opened.life().buyer(),
                            opened.opening().mailbox().address(),
                            step.at(),
                            "Re: " + opened.life().subject(),
                            text,
                            mailId,
                            opened.opening().mailId()));
        } else {
            messages.heard(opened.agent(), opened.ticket(), text);
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
