package io.anxin.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.IdentityKind;
import io.anxin.customer.IdentityTaken;
import io.anxin.customer.duplicate.DuplicateReader.Duplicate;
import io.anxin.customer.likeness.Evidence;
import io.anxin.customer.likeness.Evidence.Finding;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AnxinTest
class DuplicatesTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired private Customers customers;
    @Autowired private DuplicateSweep sweep;
    @Autowired private DuplicateReader reader;
    @Autowired private Dismissals dismissals;

    /// Behaviour 18.
    @Test
    void theSameMailAtTwoPeopleIsProposedAndNeverMerged() {
        CustomerId one = person("周立", mail("zhou@duplicates.example"));
        CustomerId other = person("周丽", phone("137 0000 1001"));
        assertThatThrownBy(
                        () -> customers.addIdentity(SYSTEM, other, mail("ZHOU@duplicates.example")))
                .isInstanceOf(IdentityTaken.class);
        sweep.sweep();
        Duplicate pair = only(one);
        assertThat(pair.evidence())
                .extracting(Evidence::finding)
                .contains(Finding.SAME_ADDRESS_CLAIMED);
        assertThat(customers.get(one).id()).isEqualTo(one);
        assertThat(customers.get(other).id()).isEqualTo(other);
    }

    @Test
    void aPairIsFoundWhoeverOfTheTwoChangesAndForgottenWhenItIsNoneAnyMore() {
        CustomerId one = person("Fiona Mcallister", phone("137 0000 2001"));
        sweep.sweep();
        assertThat(reader.of(one)).isEmpty();
        CustomerId other = person("fiona mcallister", mail("13700002001@139.com"));
        sweep.sweep();
        assertThat(only(one).probability()).isGreaterThan(0.99);
        assertThat(only(other).sides())
                .extracting(side -> side.customer().id())
                .containsExactlyInAnyOrder(one, other);
        customers.removeIdentity(SYSTEM, one, phone("137 0000 2001"));
        sweep.sweep();
        assertThat(only(other).probability()).isLessThan(0.5);
        customers.change(
                SYSTEM,
                one,
                1,
                new CustomerDescription(
                        "Otherwise Called", null, null, "en", "Asia/Shanghai", List.of(), ""));
        sweep.sweep();
        assertThat(reader.of(other)).isEmpty();
    }

    @Test
    void whoWasSaidToBeTwoPeopleIsNotAskedAgainUntilItIsTakenBack() {
        CustomerId one = person("Gregor Samsa", phone("137 0000 3001"));
        CustomerId other = person("Samsa, Gregor", mail("13700003001@139.com"));
        sweep.sweep();
        dismissals.dismiss(SYSTEM, one.value(), other.value());
        customers.addIdentity(SYSTEM, other, mail("gregor.samsa@duplicates.example"));
        sweep.sweep();
        assertThat(reader.of(one)).isEmpty();
        assertThat(reader.dismissed(null, 50).items())
                .anyMatch(pair -> pair.sides().getFirst().customer().name().contains("Samsa"));
        dismissals.restore(SYSTEM, other.value(), one.value());
        assertThat(only(one).dismissedAt()).isNull();
        assertThatThrownBy(() -> dismissals.dismiss(SYSTEM, one.value(), one.value()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theListIsPagedByKeyTheLikeliestFirst() {
        for (int i = 0; i < 7; i++) {
            String number = "137 0000 40%02d".formatted(i);
            person("Page Turner" + i, phone(number));
            person("Page Turner" + i, mail(number.replace(" ", "") + "@139.com"));
        }
        sweep.sweep();
        List<Double> probabilities = new ArrayList<>();
        String after = null;
        do {
            Page<Duplicate> page = reader.open(after, 3);
            page.items().forEach(each -> probabilities.add(each.probability()));
            after = page.next();
        } while (after != null);
        assertThat(probabilities).hasSizeGreaterThanOrEqualTo(7);
        assertThat(probabilities).isSortedAccordingTo(Comparator.<Double>reverseOrder());
    }

    private Duplicate only(CustomerId id) {
        List<Duplicate> pairs = reader.of(id);
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }

    private CustomerId person(String name, @Nullable Address address) {
        return customers
                .create(
                        SYSTEM,
                        new CustomerDescription(
                                name, null, null, "zh-CN", "Asia/Shanghai", List.of(), ""),
                        address == null ? List.of() : List.of(address))
                .id();
    }

    private static Address mail(String value) {
        return new Address(IdentityKind.MAIL, value);
    }

    private static Address phone(String value) {
        return new Address(IdentityKind.PHONE, value);
    }
}
