package org.sojourn.platform.test;

import static org.sojourn.platform.access.Role.ADVISORY_EDITOR;
import static org.sojourn.platform.access.Role.ADVISORY_PUBLISHER;
import static org.sojourn.platform.access.Role.APPEAL_REVIEWER;
import static org.sojourn.platform.access.Role.APPROVER;
import static org.sojourn.platform.access.Role.AUDITOR;
import static org.sojourn.platform.access.Role.CASE_REVIEWER;
import static org.sojourn.platform.access.Role.CASE_SUPERVISOR;
import static org.sojourn.platform.access.Role.DEBRIEFER;
import static org.sojourn.platform.access.Role.DUTY_OFFICER;
import static org.sojourn.platform.access.Role.INSPECTOR;
import static org.sojourn.platform.access.Role.LIAISON;
import static org.sojourn.platform.access.Role.ORG_ADMIN;
import static org.sojourn.platform.access.Role.PRIVACY_OFFICER;
import static org.sojourn.platform.access.Role.RECORDS_OFFICER;
import static org.sojourn.platform.access.Role.SECURITY_OFFICER;
import static org.sojourn.platform.access.Role.SUPERVISOR;
import static org.sojourn.platform.access.Role.TRAVELLER;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Role;

/** The people of the tests, in two unrelated organisations; the demonstration people of the local stack are the same. */
public final class People {

    private static final String ORION = "/authority/orion-labs";
    private static final String VEGA = "/vega-institute";

    public static final TestPerson ADA = person("ada", ORION + "/robotics", "ai-researchers", TRAVELLER);
    public static final TestPerson EMIL = person("emil", ORION + "/robotics", "ai-researchers", TRAVELLER);
    public static final TestPerson NOOR = person("noor", ORION + "/ai", "executives", TRAVELLER);
    public static final TestPerson GRACE = person("grace", ORION + "/robotics", null, TRAVELLER, SUPERVISOR);
    public static final TestPerson SVEN = person("sven", ORION, null, TRAVELLER, SECURITY_OFFICER);
    public static final TestPerson PETRA = person("petra", ORION, null, TRAVELLER, APPROVER);
    public static final TestPerson PAUL = person("paul", ORION, null, TRAVELLER, APPROVER);
    public static final TestPerson EDITH = person("edith", "/authority", null, TRAVELLER, ADVISORY_EDITOR);
    public static final TestPerson PABLO = person("pablo", "/authority", null, TRAVELLER, ADVISORY_PUBLISHER);
    public static final TestPerson ERIK =
            person("erik", "/authority", null, TRAVELLER, ADVISORY_EDITOR, ADVISORY_PUBLISHER);
    public static final TestPerson DINA = person("dina", ORION, null, TRAVELLER, DEBRIEFER);
    public static final TestPerson ROSA = person("rosa", ORION, null, TRAVELLER, CASE_REVIEWER);
    public static final TestPerson CARL =
            person("carl", ORION, null, TRAVELLER, CASE_SUPERVISOR, CASE_REVIEWER, DEBRIEFER);
    public static final TestPerson OLGA = person("olga", ORION, null, TRAVELLER, DUTY_OFFICER);
    public static final TestPerson AUDE = person("aude", "/authority", null, AUDITOR);
    public static final TestPerson ORSON = person("orson", ORION, null, ORG_ADMIN);
    public static final TestPerson ORLA = person("orla", ORION, null, ORG_ADMIN);
    public static final TestPerson PIA = person("pia", ORION, null, TRAVELLER, APPROVER);
    public static final TestPerson DARIO = person("dario", ORION, null, TRAVELLER, DEBRIEFER);
    public static final TestPerson ALMA = person("alma", ORION, null, TRAVELLER, APPEAL_REVIEWER);
    public static final TestPerson LIAM = person("liam", "/authority", null, LIAISON);
    public static final TestPerson INES = person("ines", "/authority", null, INSPECTOR);
    public static final TestPerson VICTOR = person("victor", VEGA + "/photonics", null, TRAVELLER);
    public static final TestPerson VERA = person("vera", VEGA, null, TRAVELLER, APPROVER);
    public static final TestPerson VITO = person("vito", VEGA, null, TRAVELLER, DEBRIEFER);
    public static final TestPerson VIOLA = person("viola", VEGA, null, TRAVELLER, CASE_REVIEWER);
    public static final TestPerson VASCO = person("vasco", VEGA, null, TRAVELLER, ADVISORY_EDITOR);
    public static final TestPerson VANDA = person("vanda", VEGA, null, TRAVELLER, ADVISORY_PUBLISHER);

    /** Who handles erasures; they are in no roster before their first token. */
    public static final TestPerson PRISCA = person("prisca", ORION, null, PRIVACY_OFFICER);

    public static final TestPerson REMY = person("remy", ORION, null, RECORDS_OFFICER);
    public static final TestPerson RITA = person("rita", ORION, null, PRIVACY_OFFICER, RECORDS_OFFICER);
    public static final TestPerson VALERIA = person("valeria", VEGA, null, PRIVACY_OFFICER, RECORDS_OFFICER);

    private static final List<TestPerson> ALL = List.of(
            ADA, EMIL, NOOR, GRACE, SVEN, PETRA, PAUL, EDITH, PABLO, ERIK, DINA, ROSA, CARL, OLGA, AUDE, ORSON, ORLA,
            PIA, DARIO, ALMA, LIAM, INES, VICTOR, VERA, VITO, VIOLA, VASCO, VANDA);

    private People() {}

    public static List<TestPerson> all() {
        return ALL;
    }

    /** A traveller of his own, for a test that must not meet another's rows. */
    public static TestPerson traveller(String username) {
        return person(username, ORION + "/robotics", "ai-researchers", TRAVELLER);
    }

    private static TestPerson person(String username, String unit, @Nullable String coverage, Role... roles) {
        String name = Character.toUpperCase(username.charAt(0)) + username.substring(1);
        return new TestPerson(username, name, unit, Set.of(roles), coverage == null ? Set.of() : Set.of(coverage));
    }
}
