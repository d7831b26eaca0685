import type { AnnualReport } from '../../report/annual-report';
import { trimBlank } from '../../text/normal-form';

type Contact = AnnualReport['contact'];

/** Address, telephone and postcode as a preface prints them: （地址：…，电话：…，邮编：…）. */
export function contactIn(text: string): Contact {
  const head = text.slice(0, 20_000);
  const address = /(?:通讯|联系|办公)?地址(?:为)?\s*[:：]\s*([^，。；,;）)\n]{2,60})/.exec(
    head,
  )?.[1];
  const telephone =
    /(?:联系|办公|咨询)?电话(?:为)?\s*[:：]?\s*([(（]?\d[\d\-—()（） ]{5,20}\d)/.exec(head)?.[1];
  const postcode = /(?:邮编|邮政编码)(?:为)?\s*[:：]?\s*(\d{6})(?!\d)/.exec(head)?.[1];
  return {
    address: trimBlank(address ?? ''),
    telephone: trimBlank(telephone ?? ''),
    postcode: postcode ?? '',
  };
}
