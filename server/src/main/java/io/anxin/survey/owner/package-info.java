/// Surveys belong to customers.
@NullMarked
package io.anxin.survey.owner;

import org.jspecify.annotations.NullMarked;
