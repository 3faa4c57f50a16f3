import { redirect } from "next/navigation";

/** The registrations to approve are a filter of the Khối's list. */
export default async function RegistrationsPage({ params }: { params: Promise<{ nam: string }> }) {
  redirect(`/${(await params).nam}/tien-do?buoc=cho-duyet`);
}
