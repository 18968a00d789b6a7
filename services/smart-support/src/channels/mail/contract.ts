/** Queue of looks into a mailbox. */
export const supportMailJobType = "smart-support.mail";

/** Every minute. */
export const supportMailCron = "* * * * *";
