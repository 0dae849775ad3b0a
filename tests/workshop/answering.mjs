export async function answering() {}
