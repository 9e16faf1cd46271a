package io.anxin.customer.merging;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import java.util.Collection;
import java.util.List;

/// Things of one kind that belong to customers; the module that keeps them moves them when
/// customers become one. Called inside the transaction of the merge.
public interface Belongings {

    /// As in the address of the interface, such as `tickets`.
    String kind();

    /// How many the reader may know of.
    long count(Actor reader, CustomerId of);

    /// Everything goes over, also what the actor does not see.
    ///
    /// @return what went, in words of the module by which it finds them again
    /// @throws io.anxin.shared.Problem when something must stay where it is
    List<String> move(Actor actor, CustomerId from, CustomerId to);

    /// Gives back what had gone over, as far as the holder still has it.
    ///
    /// @param moved as [#move] told
    void giveBack(Actor actor, CustomerId holder, CustomerId owner, Collection<String> moved);
}
