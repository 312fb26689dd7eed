package org.sojourn.platform.notice;

/** How far the mail about a notice has come: none is sent to who has no address or has left. */
public enum MailState {
    WAITING,
    SENT,
    FAILED,
    NONE
}
