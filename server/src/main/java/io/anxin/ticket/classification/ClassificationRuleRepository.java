package io.anxin.ticket.classification;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ClassificationRuleRepository extends ListCrudRepository<ClassificationRule, RuleId> {

    List<ClassificationRule> findAllByOrderByPositionAscIdAsc();
}
