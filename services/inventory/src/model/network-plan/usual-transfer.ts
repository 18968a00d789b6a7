/** Days that goods take from one place of the organisation to another where no lane says otherwise. */
export const usualTransferDays = 2;
