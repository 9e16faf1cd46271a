package io.anxin.ticket.starting;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.shared.Ids;
import io.anxin.ticket.automation.AutomationRule;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.checklist.ChecklistTemplate;
import io.anxin.ticket.checklist.ChecklistTemplates;
import io.anxin.ticket.macro.Macros;
import io.anxin.ticket.recurring.Recurrence;
import io.anxin.ticket.recurring.Recurrences;
import io.anxin.ticket.template.TicketTemplates;
import io.anxin.ticket.trait.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What a new desk begins with.
@SpringBootTest
@AnxinTest
class StartingAidsTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired private StartingAids aids;
    @Autowired private AutomationRules rules;
    @Autowired private Macros macros;
    @Autowired private ChecklistTemplates checklists;
    @Autowired private TicketTemplates templates;
    @Autowired private Recurrences recurrences;
    @Autowired private Customers customers;

    @Test
    void aNewDeskHasAidsThatCanBePutToUse() {
        assertThat(rules.list(SYSTEM)).isNotEmpty().noneMatch(AutomationRule::active);
        assertThat(macros.list(SYSTEM)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(checklists.list(SYSTEM)).isNotEmpty().noneMatch(ChecklistTemplate::automatic);
        assertThat(templates.list(SYSTEM)).isNotEmpty();
        assertThat(recurrences.list(SYSTEM)).isEmpty();
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "王芳", "zh-CN");

        aids.use(SYSTEM, customer.id().value(), LocalDate.of(2030, 1, 1));

        assertThat(rules.list(SYSTEM)).allMatch(AutomationRule::active);
        assertThat(checklists.list(SYSTEM))
                .filteredOn(ChecklistTemplate::automatic)
                .extracting(ChecklistTemplate::kind)
                .containsExactly(Kind.RETURN);
        Recurrence monthly = recurrences.list(SYSTEM).getFirst();
        LocalDate next =
                Objects.requireNonNull(monthly.nextAt())
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toLocalDate();
        assertThat(next).isEqualTo(LocalDate.of(2030, 1, 7));
        assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }
}
