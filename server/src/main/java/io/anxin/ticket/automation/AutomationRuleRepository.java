package io.anxin.ticket.automation;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface AutomationRuleRepository extends ListCrudRepository<AutomationRule, UUID> {}
