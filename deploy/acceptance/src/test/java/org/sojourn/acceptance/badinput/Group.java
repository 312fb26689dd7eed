package org.sojourn.acceptance.badinput;

/** The groups of the list of bad input. */
enum Group {
    SIZE,
    JSON,
    UNICODE,
    DATES,
    CODES,
    GUESSING,
    MASS_ASSIGNMENT,
    STATE,
    PROXY_PATHS,
    SMUGGLING,
    HEADERS,
    SLOW,
    FILES,
    TOKENS,
    FORGERY,
    REDIRECTS,
    DESTINATIONS,
    SPREADSHEETS,
    LOGS,
    SCRIPTS,
    CPU,
    SEARCH,
    RATE,
    IDEMPOTENCY
}
