/// What every HTTP answer has in common: the pages of the browser programs, problems as
/// `application/problem+json` in the reader's language, the OpenAPI document.
///
/// Message texts lie in `messages/<module>.properties` (English) and
/// `messages/<module>_zh_CN.properties`; every bundle found there is used.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package io.anxin.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
