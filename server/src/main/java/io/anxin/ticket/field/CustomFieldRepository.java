package io.anxin.ticket.field;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface CustomFieldRepository extends ListCrudRepository<CustomField, FieldId> {

    List<CustomField> findAllByOrderByPositionAscKeyAsc();
}
