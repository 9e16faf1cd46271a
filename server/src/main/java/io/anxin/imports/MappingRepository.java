package io.anxin.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface MappingRepository extends ListCrudRepository<Mapping, UUID> {

    List<Mapping> findByOwnerAndTargetOrderByName(UUID owner, String target);

    Optional<Mapping> findByOwnerAndTargetAndName(UUID owner, String target, String name);
}
