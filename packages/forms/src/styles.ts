// x
export const formStyles = ''
