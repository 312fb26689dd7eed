package org.sojourn.advisory.country;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What the operator adds to ISO 3166-1. */
@ConfigMapping(prefix = "sojourn.advisory.country")
public interface CountryConfig {

    /** User-assigned alpha-2 codes (AA, QM to QZ, XA to XZ, ZZ) in use here, each with its alpha-3 code, such as XK=XKX. */
    Map<String, String> userAssigned();
}
